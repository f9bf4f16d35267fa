package app.doable.recurrence;

import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** How lib-recur reads a rule: as RFC 5545 has it, refusing what that forbids. */
final class Library {
    private Library() {}

    static RecurrenceRule parse(Rule rule) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rule.text(), RecurrenceRule.RfcMode.RFC5545_STRICT);
    }

    static boolean reads(Rule rule) {
        try {
            parse(rule);
            return true;
        } catch (InvalidRecurrenceRuleException e) {
            return false;
        }
    }
}
