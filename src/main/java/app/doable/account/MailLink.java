package app.doable.account;

/** A link that was sent by mail: good for an hour, and once. A newer one of the same purpose replaces it. */
record MailLink(long personId, String address) {

    /** What following the link does. */
    enum Purpose {
        /** Makes the address count. */
        ADDRESS,
        /** Lets its owner choose a new password. */
        PASSWORD
    }
}
