package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Notes may hold anything; a page holds only what {@link #TAG} lets through. A ¶ below is the end of a line. */
@Timeout(10)
final class HostileNotesTest {
    private static final String REST = " rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\"";

    private static final Pattern TAG = Pattern.compile("</?(?:p|ul|ol|li|em|strong|del|code|pre|blockquote)>"
            + "|<p class=\"heading\">|<ol start=\"[0-9]{1,9}\">|<(?:br|hr) />|</a>"
            + "|<a href=\"(?:[hH][tT][tT][pP][sS]?://|mailto:|tel:)[!#-;=?-~]*\"(?: title=\"[^\"<>]*\")?"
            + REST
            + ">");

    private static final DocumentBuilderFactory DOCUMENTS = documents();

    private static final List<String> HOSTILE_DESTINATIONS = lines("""
            javascript:alert(1)
            JaVaScRiPt:alert(1)
            javascript&#58;alert(1)
            javascript&colon;alert(1)
            &#106;avascript:alert(1)
            &#x6A;&#x61;vascript:alert(1)
            java&Tab;script:alert(1)
            java&NewLine;script:alert(1)
            java¶script:alert(1)
            java\tscript:alert(1)
            java\u0000script:alert(1)
            \u0001javascript:alert(1)
            &#1;javascript:alert(1)
             javascript:alert(1)
            \u00A0javascript:alert(1)
            javascript\\:alert(1)
            javascript://example.org/%0Aalert(1)
            javascript:alert(1)//http://example.org
            data:text/html,<script>alert(1)</script>
            data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
            data:image/svg+xml,<svg/onload=alert(1)>
            vbscript:msgbox(1)
            file:///etc/passwd
            blob:http://example.org/1
            view-source:http://example.org
            feed:javascript:alert(1)
            intent://example.org#Intent;end
            //example.org
            \\\\example.org
            /account/deletion
            ../logout
            ?delete=all
            #top

            http:example.org
            http:/example.org
            http:///example.org
            http://\\example.org
            https&colon;javascript:alert(1)
            ｊavascript:alert(1)
            javascript：alert(1)
            mailto:
            " onclick="alert(1)
            x" onmouseover=alert(1) y="
            """);

    private static final List<String> WRAPPINGS = lines("""
            %s
            <%s>
            [a](%s)
            [a](<%s>)
            [a](%s "title")
            ![a](%s)
            ![a](<%s>)
            [![a](%s)](%1$s)
            [a]¶¶[a]: %s
            [a][b]¶¶[b]: <%s>
            ![a]¶¶[a]: <%s> 'title'
            <a href="%s">a</a>
            <img src="%s" onerror="alert(1)">
            # [a](<%s>)
            - [ ] [a](<%s>)
            `%s`
            ```%s¶code¶```
            """);

    private static final List<String> HOSTILE_NOTES = lines("""
            <script>alert(1)</script>
            <SCRIPT SRC=//example.org></SCRIPT>
            text <script>alert(1)</script> text
            <scr<script>ipt>alert(1)</scr</script>ipt>
            <img src=x onerror=alert(1)>
            a <img src=x onerror=alert(1)//
            <svg/onload=alert(1)>
            <svg><style><img src=x onerror=alert(1)></style></svg>
            <iframe srcdoc="<script>alert(1)</script>">
            <math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
            <p style="position:fixed">
            </div></body><script>alert(1)</script>
            <!-- --><script>alert(1)</script>
            <![CDATA[<script>alert(1)</script>]]>
            <?php echo 1 ?>
            <a href='http://example.org' onclick='alert(1)'>
            &lt;script&gt;alert(1)&lt;/script&gt;
            &#60;script&#62;alert(1)&#60;/script&#62;
            \\<script\\>alert(1)\\</script\\>
            `<script>alert(1)</script>`
                <script>alert(1)</script>
            ```¶</code></pre><script>alert(1)</script>¶```
            ```" onclick="alert(1)¶code¶```
            ~~~<script>¶code
            [a](http://example.org "\\" onclick=\\"alert(1)")
            [a](http://example.org '"><script>alert(1)</script>')
            [a](<http://example.org/"onclick="alert(1)>)
            [a](http://example.org/\u0001"onclick=alert(1))
            !["><script>alert(1)</script>](http://example.org/x.png)
            ![a [b](javascript:alert(1)) ![c](data:,x)](http://example.org)
            [a <http://example.org> https://example.net b](http://example.com)
            [![a](http://example.org/x.png)](http://example.com)
            <http://example.org/"onclick="alert(1)>
            http://example.org/"onclick="alert(1)
            http://example.org/<script>alert(1)</script>
            www.example.org"onclick="alert(1)
            a@example.org"onclick="alert(1)
            # </p><script>alert(1)</script>
            1234567890. no list¶¶123456789. a list
            [\u202Egro.elpmaxe](http://example.org/\u202E)
            **<b onclick=alert(1)>**</b>
            ~~<s>~~</s>
            [x] <input autofocus onfocus=alert(1)>¶- [x] <input autofocus onfocus=alert(1)>
            \u0000<script>alert(1)</script>
            \uD83D<script>\uDE00
            <script\u0000>alert(1)</script>
            ＜script＞alert(1)＜/script＞
            """);

    private static final String PIECES = """
            [·]·*·_·~·>·`·<·!·#·-·+·&·\\·(·- ·> ·1. ·* ·*a ·*a _b ·**a ~~b ·*a **a ·a**b·c* ·[a](·[a](b·\
            [a](<b·![·![[·[]·![a](b·[a][b]·[a]: b¶·[a]:·[a]¶¶·<a ·<a b='·<!--·<!-- a·<?·<![CDATA[·<!A ·</a·\
            `a``b·a `·&#·&amp·\\\\·¶· ·\t·\t-·- a¶  ·> - 1. ·>¶·- ¶·a¶- ·a¶=¶·a@·a.·a@a.·http://·http://a·\
            www.·a:·://·a-b@c-d.·```·~~~¶·a|b·\u0000·\u0300·\uD83D\uDE00·**x* ·_a __b ·a*_a·[*·*[·(a·"a·'("\
            """;

    static Stream<String> hostileNotes() {
        return Stream.concat(
                HOSTILE_NOTES.stream(),
                HOSTILE_DESTINATIONS.stream()
                        .flatMap(hostile -> WRAPPINGS.stream().map(way -> way.formatted(hostile))));
    }

    @ParameterizedTest
    @MethodSource("hostileNotes")
    void nothingButHarmlessMarkupComesOut(String notes) throws Exception {
        assertHarmless(Markdown.of(notes).html());
    }

    @Test
    void noHostileDestinationBecomesALink() {
        assertThat(HOSTILE_DESTINATIONS)
                .allSatisfy(hostile -> assertThat(
                                Markdown.of("[a](<" + hostile + ">)").html())
                        .as(hostile)
                        .doesNotContain("<a"));
    }

    static Stream<String> pathologicalNotes() {
        return Pattern.compile("·").splitAsStream(PIECES).map(piece -> piece.replace('¶', '\n'));
    }

    @ParameterizedTest
    @MethodSource("pathologicalNotes")
    void noNotesAreTooDeepOrTooCostly(String piece) throws Exception {
        assertHarmless(onASmallStack(() -> Markdown.of(repeated(piece)).html()));
    }

    static Stream<Arguments> nestedNotes() {
        return Stream.of(
                Arguments.of("*", "*"),
                Arguments.of("**a ", "b**"),
                Arguments.of("*a _b ", "c_ d*"),
                Arguments.of("~~a *b ", "c* d~~"),
                Arguments.of("[", "](http://a)"),
                Arguments.of("![", "](http://a)"),
                Arguments.of("![*a ", "b*](http://a)"),
                Arguments.of("[", "]"),
                Arguments.of("<a ", ">"),
                Arguments.of("`", "`"),
                Arguments.of("(", ")"));
    }

    @ParameterizedTest
    @MethodSource("nestedNotes")
    void deeplyNestedInlinesDoNotOverflowTheStack(String open, String close) throws Exception {
        int most = 100_000 / (open.length() + close.length());
        for (int depth : List.of(BoundedInlines.MOST_MARKS / 8, BoundedInlines.MOST_MARKS / 2, most)) {
            String notes = open.repeat(depth) + "core" + close.repeat(depth);
            assertHarmless(onASmallStack(() -> Markdown.of(notes).html()));
            String quoted = "> ".repeat(60) + notes;
            assertHarmless(onASmallStack(() -> Markdown.of(quoted).html()));
        }
    }

    @Test
    void nestedListsAreTextFromSomeDepthOn() throws Exception {
        StringBuilder notes = new StringBuilder();
        for (int depth = 0; depth < 300; depth++) {
            notes.append("  ".repeat(depth)).append("- a").append(depth).append('\n');
        }
        String html = onASmallStack(() -> Markdown.of(notes.toString()).html());
        assertHarmless(html);
        assertThat(html).contains("<li>a20").contains("a299");
    }

    @Test
    void theGuardsOfThisTestWouldNoticeWhatTheyForbid() {
        assertThatThrownBy(() -> assertHarmless("<p><script>1</script></p>")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertHarmless("<a href=\"javascript:1\"" + REST + ">a</a>"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertHarmless("<p>a</p></p>")).isInstanceOf(SAXException.class);
        String link = "<a href=\"http://a\"" + REST + ">";
        assertThatThrownBy(() -> assertHarmless(link + link + "a</a></a>")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> onASmallStack(() -> deep(100_000))).hasCauseInstanceOf(StackOverflowError.class);
    }

    private static String deep(int depth) {
        return depth == 0 ? "" : deep(depth - 1) + 1;
    }

    private static String repeated(String piece) {
        return piece.repeat(100_000 / piece.codePointCount(0, piece.length()));
    }

    private static void assertHarmless(String html) throws Exception {
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<", ">", "\"");
        String document = "<div>" + html.replaceAll("[^\t\n -\uD7FF]", "?") + "</div>";
        NodeList links = parse(document).getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(((Element) links.item(i)).getElementsByTagName("a").getLength())
                    .isZero();
        }
    }

    private static Document parse(String document) throws Exception {
        DocumentBuilder builder = DOCUMENTS.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(document)));
    }

    private static DocumentBuilderFactory documents() {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setAttribute("jdk.xml.maxElementDepth", "0");
        return documents;
    }

    /** A quarter of what a thread usually has, since others are on the stack, too. */
    private static String onASmallStack(Callable<String> work) throws Exception {
        FutureTask<String> task = new FutureTask<>(work);
        new Thread(null, task, "small", 256 * 1024).start();
        return task.get();
    }

    private static List<String> lines(String block) {
        return block.lines().map(line -> line.replace('¶', '\n')).toList();
    }
}
