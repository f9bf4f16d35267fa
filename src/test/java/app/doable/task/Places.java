package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.http.Failure;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Where tasks are moved to, and what is said of where they cannot go. */
final class Places {
    static final Destination.Spot FIRST = new Destination.Spot.First();
    static final Destination.Spot LAST = new Destination.Spot.Last();

    private Places() {}

    static Destination to(Destination.Spot spot) {
        return Destination.of(spot);
    }

    static Destination after(Task task) {
        return to(new Destination.Spot.After(task.id()));
    }

    static Destination before(Task task) {
        return to(new Destination.Spot.Before(task.id()));
    }

    static Destination under(Task parent, Destination.Spot spot) {
        return new Destination(Optional.empty(), Optional.of(Optional.of(parent.id())), spot);
    }

    static Destination toList(long list, Destination.Spot spot) {
        return new Destination(Optional.of(list), Optional.empty(), spot);
    }

    static void assertRefused(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.faults())
                                .extracting(Failure.Fault::field)
                                .containsExactly(field));
    }
}
