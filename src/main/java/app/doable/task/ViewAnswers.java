package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.EntityTags;
import app.doable.http.Failure;
import app.doable.http.Paging;
import app.doable.http.Representation;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A view as JSON: what is answered depends on what is asked, on the revisions of the lists, and on which day it is where
 * the person is.
 */
final class ViewAnswers {
    private static final int USUAL_PAGE = 50;

    private final RenderedLists rendered;

    ViewAnswers(RenderedLists rendered) {
        this.rendered = rendered;
    }

    /**
     * @param view its name
     * @param of the list's or label's number, in a view of one
     */
    record Question(String view, long of, Optional<Day> day, Sort sort, String cursor, int limit) {
        /** @throws Failure.Invalid unless {@code limit} and {@code sort} are what they may be */
        static Question of(Context context, String view, long of, Optional<Day> day) {
            String cursor = context.queryParam("cursor");
            return new Question(
                    view, of, day, sort(context), cursor == null ? "" : cursor, Paging.limit(context, USUAL_PAGE));
        }

        private static Sort sort(Context context) {
            String word = context.queryParam("sort");
            return word == null
                    ? Sort.OWN
                    : Sort.parse(word).orElseThrow(() -> new Failure.Invalid("sort", "fault.choice"));
        }
    }

    /** @param lists those that the view shows tasks of */
    void answer(Context context, List<Actor.SeenList> lists, Question question, Supplier<BranchSlice> reading) {
        String tag = tag(lists, question.day());
        Representation.answer(context, tag, () -> {
            RenderedList list = rendered.get(tag, question, () -> {
                BranchSlice slice = reading.get();
                return new RenderedList(TaskJson.bytes(slice.tasks()), slice.next());
            });
            list.next().ifPresent(cursor -> Paging.linkNext(context, cursor, "zone", "from", "sort"));
            return list.json();
        });
    }

    static String tag(List<Actor.SeenList> lists, Optional<Day> day) {
        String revisions = Actor.tag(lists);
        return day.map(date -> EntityTags.tag(revisions.replace("\"", "") + "-" + date.date() + "-"
                        + date.zone().getId()))
                .orElse(revisions);
    }
}
