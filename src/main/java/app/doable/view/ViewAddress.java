package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.task.Sort;
import app.doable.task.SortedView;
import app.doable.task.Task;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of which view is shown. Forms repeat it in hidden fields, so that their answer shows the same.
 *
 * @param path the view's
 * @param sort the word of the order, or empty for the view's own
 * @param day where Upcoming begins, or empty
 * @param open where the open tasks begin, a cursor or empty
 * @param done where the done tasks begin, a cursor or empty
 */
public record ViewAddress(String path, String sort, String day, String open, String done) {
    static final String INBOX = "/";
    static final String TODAY = "/today";
    static final String UPCOMING = "/upcoming";
    static final String DONE = "/done";
    private static final String LISTS = "/lists/";
    private static final String LABELS = "/labels/";
    private static final Pattern PATH = Pattern.compile("/|/today|/upcoming|/done|/(lists|labels)/[1-9][0-9]{0,17}");
    private static final Pattern LOCAL = Pattern.compile("(" + PATH.pattern() + ")(\\?[\\x21\\x23-\\x7e]*)?");

    /** The Inbox from its beginning. */
    public static final ViewAddress HOME = new ViewAddress(INBOX, "", "", "", "");

    public record Parameter(String name, String value) {
        boolean isGiven() {
            return !value.isEmpty();
        }
    }

    static ViewAddress ofQuery(Context context) {
        return of(context.path(), name -> query(context, name));
    }

    /** The view that an address leads to, or the Inbox. */
    static ViewAddress parse(String address) {
        Matcher matcher = LOCAL.matcher(address);
        if (!matcher.matches()) {
            return HOME;
        }
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        return of(matcher.group(1), name -> parameter(query, name));
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    static ViewAddress ofForm(FormBody form) {
        String path = form.text("view");
        return of(PATH.matcher(path).matches() ? path : INBOX, form::text);
    }

    private static ViewAddress of(String path, UnaryOperator<String> value) {
        return new ViewAddress(
                path, value.apply("sort"), value.apply("from"), value.apply("open"), value.apply("done"));
    }

    /** A list in its own order, from the cursor on. */
    static ViewAddress ofList(Actor actor, long list, String cursor) {
        String sort = SortedView.ofList(list).chosenBy(actor) == Sort.OWN ? "" : Sort.OWN.word();
        return new ViewAddress(actor.isInbox(list) ? INBOX : LISTS + list, sort, "", cursor, "");
    }

    /** Whether it is the address of a view, whatever a link says. */
    static boolean isOne(String address) {
        return LOCAL.matcher(address).matches();
    }

    /** Whether it shows one list. */
    boolean isList() {
        return path.equals(INBOX) || path.startsWith(LISTS);
    }

    boolean isLabel() {
        return path.startsWith(LABELS);
    }

    /** The order that the address asks for, or else the one that the person chose for the view. */
    Sort order(Actor actor) {
        return Sort.parse(sort)
                .or(() -> sortable(actor).map(view -> view.chosenBy(actor)))
                .orElse(Sort.OWN);
    }

    /** As a view whose order can be chosen; empty when there is but one. */
    Optional<SortedView> sortable(Actor actor) {
        if (isList()) {
            return Optional.of(SortedView.ofList(list(actor).id()));
        }
        if (isLabel()) {
            return Optional.of(SortedView.ofLabel(label()));
        }
        return path.equals(TODAY) ? Optional.of(SortedView.TODAY) : Optional.empty();
    }

    /** The first day of Upcoming, as far as somebody chose one. */
    Optional<LocalDate> firstDay() {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The list that is shown, or the Inbox.
     *
     * @throws Failure.NotFound when there is no such list, or not for this person
     */
    Actor.SeenList list(Actor actor) {
        Optional<Long> id = number(LISTS);
        return actor.lists().stream()
                .filter(list -> id.map(wanted -> wanted == list.id()).orElse(list.inbox()))
                .findFirst()
                .orElseThrow(Failure.NotFound::new);
    }

    /** The number of the label that is shown. */
    long label() {
        return number(LABELS).orElseThrow(Failure.NotFound::new);
    }

    private Optional<Long> number(String prefix) {
        return Optional.of(path)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .filter(Identifier::isOne)
                .map(Long::valueOf);
    }

    ViewAddress from(String cursor) {
        return new ViewAddress(path, sort, day, cursor, "");
    }

    ViewAddress doneFrom(String cursor) {
        return new ViewAddress(path, sort, day, "", cursor);
    }

    /** From its beginning, in whichever order the person chose. */
    ViewAddress unsorted() {
        return new ViewAddress(path, "", day, "", "");
    }

    ViewAddress onDay(LocalDate date) {
        return new ViewAddress(path, sort, date.toString(), "", "");
    }

    /** A task by itself; its way back leads here. */
    String opening(Task task) {
        return "/tasks/" + task.id() + "?from=" + encoded(text());
    }

    /** The same part again. */
    public String text() {
        return text(new Parameter[0]);
    }

    /** The same part with those parameters that are not empty. */
    String text(Parameter... more) {
        String query =
                queryOf(Stream.concat(parameters().stream(), Stream.of(more)).toList());
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What a form that asks for the same part again has to send. */
    public List<Parameter> parameters() {
        return Stream.of(
                        new Parameter("sort", sort),
                        new Parameter("from", day),
                        new Parameter("open", open),
                        new Parameter("done", done))
                .filter(Parameter::isGiven)
                .toList();
    }

    /** Those that are not empty. */
    static String queryOf(List<Parameter> parameters) {
        return parameters.stream()
                .filter(Parameter::isGiven)
                .map(parameter -> parameter.name() + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String query(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    /** The number of something that the query names, if it does. */
    static Optional<Long> number(Context context, String name) {
        return Optional.of(query(context, name)).filter(Identifier::isOne).map(Long::valueOf);
    }
}
