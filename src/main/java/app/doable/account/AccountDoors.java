package app.doable.account;

/** What somebody signed in can do with their account. */
record AccountDoors(
        Profiles profiles,
        Logins logins,
        PasswordChanges passwords,
        Addresses addresses,
        Sessions sessions,
        SecurityEvents events,
        Export export,
        People people) {}
