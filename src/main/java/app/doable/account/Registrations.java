package app.doable.account;

import app.doable.http.Failure;
import app.doable.page.Look;
import app.doable.page.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People who make their own account. */
final class Registrations {
    private final People people;
    private final Addresses addresses;
    private final Attempts attempts;
    private final SecurityEvents events;
    private final boolean open;

    Registrations(People people, Addresses addresses, Attempts attempts, SecurityEvents events, boolean open) {
        this.people = people;
        this.addresses = addresses;
        this.attempts = attempts;
        this.events = events;
        this.open = open;
    }

    /**
     * What was typed.
     *
     * @param email empty text when there is none
     * @param look what the person chose before
     */
    record Form(String username, String password, String email, Look look) {}

    /** The first account can always be made. */
    boolean isOpen() {
        return open || !people.hasAdministrator();
    }

    boolean isMailOn() {
        return addresses.isMailOn();
    }

    boolean isAddressRequired() {
        return addresses.isRequired();
    }

    /**
     * Makes an account, and sends a link when there is an address to confirm.
     *
     * @throws Failure.Invalid when a field cannot be accepted
     * @throws Failure.Conflict when somebody has the name
     * @throws Failure.Forbidden when registration is closed
     */
    Login register(Form form, Client client, Messages language) {
        Username username = Username.parse(form.username());
        Optional<EmailAddress> address = address(form.email());
        List<String> own = Stream.concat(
                        Stream.of(username.text()), address.stream().map(EmailAddress::text))
                .toList();
        Login login = countingNamesThatAreTaken(
                client,
                () -> people.add(username, form.password(), own, open, person -> {
                    people.changeLook(person.id(), form.look());
                    events.record(person.id(), SecurityEvent.Kind.REGISTERED, client);
                    address.ifPresent(typed -> addresses.claim(person.id(), typed, language));
                }));
        addresses.sendSoon();
        return login;
    }

    private Optional<EmailAddress> address(String typed) {
        if (!typed.isBlank()) {
            return Optional.of(addresses.parse(typed));
        }
        if (addresses.isRequired()) {
            throw new Failure.Invalid("email", "fault.missing");
        }
        return Optional.empty();
    }

    private Login countingNamesThatAreTaken(Client client, java.util.function.Supplier<Login> work) {
        Attempts.Taken taken = attempts.take(Attempts.Kind.CLIENT_ADDRESS.of(ClientNetwork.of(client.address())));
        try {
            Login login = work.get();
            taken.giveBack();
            return login;
        } catch (Failure.Invalid | Failure.Forbidden | Failure.Unavailable e) {
            taken.giveBack();
            throw e;
        }
    }
}
