# shellcheck shell=bash
# Sourced by ./run, ./test, ./doable and ./bench: finds the JDK and Maven, and builds when sources changed.
# Needs bash 3.2 (macOS) and no more than a bare system has.

least_java=25
least_maven=3.8
root=${root:?set by the script that sources this}
# What the person started, for the messages: ./run, ./test, …
program="./$(basename "$0")"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$program: $1"
    shift
    local line
    for line in "$@"; do say "  $line"; done
    exit 1
}

# --- The distribution's packages ---------------------------------------------------------------------------------

package_manager() {
    local manager
    for manager in apt-get dnf; do
        if command -v "$manager" >/dev/null 2>&1; then
            echo "$manager"
            return
        fi
    done
}

may_install() { [ "$(id -u)" = 0 ] && [ -n "$(package_manager)" ]; }

# Installs the packages; a quiet success or the package manager's own words.
install_packages() {
    may_install || return 1
    say "$program: installing $* …"
    local log
    log=$(mktemp)
    if install_quietly "$@" >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
    return 1
}

install_quietly() {
    case "$(package_manager)" in
        apt-get)
            export DEBIAN_FRONTEND=noninteractive
            apt-get install -y --no-install-recommends "$@" ||
                { apt-get update && apt-get install -y --no-install-recommends "$@"; }
            ;;
        dnf) dnf install -y "$@" ;;
    esac
}

# Whether the distribution offers the package, without installing it.
package_exists() {
    case "$(package_manager)" in
        apt-get) apt-cache policy "$1" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null ;;
        dnf) dnf -q list --available "$1" >/dev/null 2>&1 ;;
        *) return 1 ;;
    esac
}

# --- The JDK -----------------------------------------------------------------------------------------------------

# The feature release of the JDK in a folder (25), or nothing where there is none. A runtime alone has no javac.
java_release() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    local version=""
    if [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
    else
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    echo "${version%%[!0-9]*}"
}

is_recent_jdk() {
    [ -n "$1" ] || return 1
    local release
    release=$(java_release "$1")
    [ -n "$release" ] && [ "$release" -ge "$least_java" ]
}

home_of_command() {
    local command
    command=$(command -v "$1" 2>/dev/null) || return 0
    command=$(readlink -f "$command" 2>/dev/null) || return 0
    dirname "$(dirname "$command")"
}

find_jdk() {
    local folder
    for folder in "${JAVA_HOME:-}" "$(home_of_command javac)" "$(home_of_command java)" \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/openjdk* \
        /opt/* /opt/java/* /opt/jdk/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if is_recent_jdk "$folder"; then
            echo "$folder"
            return
        fi
    done
}

install_jdk() {
    may_install || return 0
    if [ "$(package_manager)" = apt-get ]; then
        apt-get update >/dev/null 2>&1 || true
    fi
    local package
    for package in openjdk-25-jdk-headless java-25-openjdk-devel; do
        if package_exists "$package" && install_packages "$package"; then
            return
        fi
    done
}

# Sets and exports JAVA_HOME.
need_jdk() {
    local home
    home=$(find_jdk)
    if [ -z "$home" ]; then
        install_jdk
        home=$(find_jdk)
    fi
    if [ -z "$home" ]; then
        fail "needs a JDK $least_java or newer, and found none. Any of these gives it one:" \
            "Debian 13, Ubuntu 25.10 or newer:  sudo apt-get install openjdk-25-jdk-headless" \
            "Fedora, RHEL:                      sudo dnf install java-25-openjdk-devel" \
            "macOS with Homebrew:               brew install openjdk" \
            "any system with SDKMAN:            sdk install java 25-tem" \
            "by hand: unpack Temurin $least_java (JDK, not JRE) from https://adoptium.net below /opt or ~/.jdks" \
            "A JDK in another place is found by JAVA_HOME."
    fi
    JAVA_HOME=$home
    export JAVA_HOME
}

# --- Maven -------------------------------------------------------------------------------------------------------

# Maven's own libraries would have it warn about what it does inside.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"

maven_version() { mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p'; }

# Whether the first version is at least the second, by the first two numbers.
is_at_least() {
    local major=${1%%.*} rest=${1#*.}
    local minor=${rest%%.*}
    [ "$major" -gt "${2%%.*}" ] || { [ "$major" = "${2%%.*}" ] && [ "$minor" -ge "${2#*.}" ]; }
}

need_maven() {
    command -v mvn >/dev/null 2>&1 || install_packages maven || true
    command -v mvn >/dev/null 2>&1 || fail "needs Maven $least_maven or newer to build, and found none:" \
        "Debian, Ubuntu:       sudo apt-get install maven" \
        "Fedora, RHEL:         sudo dnf install maven" \
        "macOS with Homebrew:  brew install maven" \
        "by hand:              https://maven.apache.org/install.html"
    local version
    version=$(maven_version)
    is_at_least "${version:-0.0}" "$least_maven" ||
        fail "needs Maven $least_maven or newer, and 'mvn' is ${version:-not working}: $(command -v mvn)"
}

# --- The build ---------------------------------------------------------------------------------------------------

if command -v sha256sum >/dev/null 2>&1; then
    checksum=(sha256sum)
else
    checksum=(shasum -a 256)
fi

# Twenty hexadecimal digits that change with any source of the server.
source_fingerprint() {
    (
        cd "$root" || exit 1
        export LC_ALL=C
        find pom.xml src/main -type f -print0 | sort -z | xargs -0 "${checksum[@]}" | "${checksum[@]}" | cut -c 1-20
    )
}

# Runs a command alone among the ./run and ./doable of this folder, where the system has flock.
alone() {
    if command -v flock >/dev/null 2>&1; then
        mkdir -p "$versions"
        (
            flock 8
            "$@" 8>&-
        ) 8>"$versions/lock"
    else
        "$@"
    fi
}

build_version() {
    [ ! -f "$version/doable.jar" ] || return 0
    need_maven
    say "$program: building (the first time also downloads libraries) …"
    local building="$version.building"
    rm -rf "$building"
    mkdir -p "$building"
    if ! mvn --batch-mode --quiet --no-transfer-progress --file "$root/pom.xml" \
        "-Ddoable.build=$building" -Dmaven.test.skip=true package >"$building/log" 2>&1; then
        cat "$building/log" >&2
        fail "the build failed"
    fi
    mkdir -p "$building/version"
    mv "$building/doable.jar" "$building/lib" "$building/version/"
    unpack_sqlite "$building/version"
    mv "$building/version" "$version"
    rm -rf "$building"
    sweep_versions
}

# SQLite's own library, which its driver would unpack anew with each start; where that fails, it still does.
unpack_sqlite() {
    (
        cd "$1" || exit 1
        folder="org/sqlite/native/$("$JAVA_HOME/bin/java" -cp "$(echo lib/sqlite-jdbc-*.jar)" org.sqlite.util.OSInfo)"
        "$JAVA_HOME/bin/jar" --extract --file "$(echo lib/sqlite-jdbc-*.jar)" "$folder" &&
            mv "$folder" native && rm -rf org
    ) >/dev/null 2>&1 || true
}

# Deletes the versions that no server holds; where that cannot be known, all are kept.
sweep_versions() {
    command -v flock >/dev/null 2>&1 || return 0
    local old
    for old in "$versions"/*/; do
        old=${old%/}
        if [ "$old" != "$version" ] && [ -d "$old" ]; then
            (flock --exclusive --nonblock 7 && rm -rf "$old") 7>"$old/held" || true
        fi
    done
}

# Sets version: a folder of doable.jar and lib/, one for each state of the sources, so that a build never writes below
# a running server. Holds it open (descriptor 7, which exec hands on to Java) against being swept.
need_build() {
    versions="$root/target/versions"
    version="$versions/$(source_fingerprint)"
    [ -f "$version/doable.jar" ] || alone build_version || exit 1
    if command -v flock >/dev/null 2>&1; then
        exec 7>"$version/held"
        flock --shared 7
    fi
}

# --- Java --------------------------------------------------------------------------------------------------------

# For a server at home among others: a small heap that gives back what it does not use.
java_options=(
    -XX:+UseSerialGC
    -XX:+UseCompactObjectHeaders
    -Xms32m
    -XX:MaxRAMPercentage=50
    -XX:MinHeapFreeRatio=20
    -XX:MaxHeapFreeRatio=40
    -XX:-ShrinkHeapInSteps
    -XX:TrimNativeHeapInterval=10000
    -XX:+ExitOnOutOfMemoryError
    --enable-native-access=ALL-UNNAMED
)

# The cache belongs to one jar, one JDK and one set of options.
cache_name() {
    local runtime=unknown
    if [ -r "$JAVA_HOME/release" ]; then
        runtime=$(sed -n -e 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' -e 's/^IMPLEMENTOR="\(.*\)"/\1/p' "$JAVA_HOME/release")
    fi
    printf '%s %s' "$runtime" "${java_options[*]}" | "${checksum[@]}" | cut -c 1-12
}

# Prints the environment's names that a training must not see.
settings_in_environment() { env | sed -n 's/^\(DOABLE_[A-Za-z0-9_]*\)=.*/\1/p'; }

train_cache() {
    [ ! -f "$cache" ] && [ ! -f "$cache.failed" ] || return 0
    say "$program: preparing quick starts (once for each version) …"
    local folder
    folder=$(mktemp -d)
    if ! (
        # shellcheck disable=SC2046 # names of settings, one word each
        unset $(settings_in_environment) JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
        cd "$folder" && "$JAVA_HOME/bin/java" "${java_options[@]}" "-XX:AOTCacheOutput=$cache.new" \
            -cp "$version/doable.jar" app.doable.Training "$folder" >"$cache.log" 2>&1
    ) || ! mv "$cache.new" "$cache" 2>/dev/null; then
        mv "$cache.log" "$cache.failed"
        rm -f "$cache.new"
        say "$program: that failed, so starts take a little longer; the reason is in ${cache#"$root/"}.failed"
    fi
    rm -rf "$folder"
}

# Sets cache, and trains it unless that was done, or tried, before.
need_cache() {
    cache="$version/$(cache_name).aot"
    [ -f "$cache" ] || [ -f "$cache.failed" ] || alone train_cache
}

# Sets java: the whole command up to the arguments of Main.
need_java() {
    cache="$version/$(cache_name).aot"
    java=("$JAVA_HOME/bin/java" "${java_options[@]}")
    if [ -f "$cache" ]; then
        java+=("-XX:AOTCache=$cache" "-Xlog:aot*=off" "-Xlog:cds*=off")
    fi
    [ ! -d "$version/native" ] || java+=("-Dorg.sqlite.lib.path=$version/native")
    java+=(-cp "$version/doable.jar" app.doable.Main)
}
