package app.doable.recurrence;

/** What becomes of a repeating task that was completed or skipped. */
public sealed interface Next {
    /** It comes again: both are to be kept. */
    record Again(Due due, Repeat repeat) implements Next {}

    /** COUNT or UNTIL has ended the series. */
    record Over() implements Next {}

    /** The rule asks for something that is not computed here. It is kept; nothing may be concluded from it. */
    record Unknown() implements Next {}
}
