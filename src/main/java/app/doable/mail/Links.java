package app.doable.mail;

import java.util.Optional;

/** Whoever knows where the links in mails lead. */
public interface Links {
    /** Knows of none. */
    Links NONE = _ -> Optional.empty();

    /**
     * Gives the link a new secret, which only the mail will know; called in a write.
     *
     * @return nothing when the link is no longer good
     */
    Optional<String> renew(long linkId);
}
