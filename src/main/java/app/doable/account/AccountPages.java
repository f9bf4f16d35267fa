package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** One's own account as pages. */
final class AccountPages {
    private static final Map<String, String> NOTICES = Map.of(
            "saved", "account.saved",
            "password", "account.passwordSaved",
            "sent", "account.linkSent",
            "removed", "account.addressRemoved",
            "confirmed", "account.addressConfirmed");

    private final AccountDoors doors;
    private final Pages pages;

    AccountPages(AccountDoors doors, Pages pages) {
        this.doors = doors;
        this.pages = pages;
    }

    void show(Context context) {
        show(context, FormView.empty());
    }

    private void show(Context context, FormView form) {
        Profile profile = doors.profiles().find(Actor.of(context));
        pages.show(
                context,
                "account",
                AccountView.of(
                        profile,
                        doors.addresses(),
                        ZoneChoices.in(pages.messages(context).locale()),
                        form,
                        notice(context, NOTICES)));
    }

    private static Optional<String> notice(Context context, Map<String, String> notices) {
        return Optional.ofNullable(context.queryParam("notice")).map(notices::get);
    }

    /** What a form does, and where it leads. */
    private interface Work {
        String run(Actor actor, FormBody form, Client client);
    }

    private void attempt(Context context, Work work, String... keptFields) {
        FormBody form = FormBody.of(context);
        try {
            context.redirect(work.run(Actor.of(context), form, Client.of(context)), HttpStatus.SEE_OTHER);
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            show(context, FormView.refused(form, failure, keptFields));
        }
    }

    void saveProfile(Context context) {
        attempt(
                context,
                (actor, form, client) -> {
                    Profiles.Edit edit = new Profiles.Edit(
                            sent(form, "username"),
                            sent(form, "displayName"),
                            sent(form, "language"),
                            sent(form, "theme"),
                            sent(form, "timeZone"),
                            sent(form, "letterKeys").map("true"::equals));
                    doors.profiles().edit(actor, edit, client);
                    return "/account?notice=saved";
                },
                "username",
                "displayName");
    }

    private static Optional<String> sent(FormBody form, String field) {
        return form.has(field) ? Optional.of(form.text(field)) : Optional.empty();
    }

    void changePassword(Context context) {
        attempt(context, (actor, form, client) -> {
            doors.logins().confirm(actor, "currentPassword", form.text("currentPassword"));
            doors.passwords().change(actor, "newPassword", form.text("newPassword"), client, pages.messages(context));
            return "/account?notice=password";
        });
    }

    void changeAddress(Context context) {
        attempt(
                context,
                (actor, form, client) -> {
                    Login login = doors.logins().confirm(actor, "addressPassword", form.text("addressPassword"));
                    doors.addresses().change(login, form.text("email"), client, pages.messages(context));
                    return "/account?notice=sent";
                },
                "email");
    }

    void removeAddress(Context context) {
        attempt(context, (actor, form, client) -> {
            Login login = doors.logins().confirm(actor, "removalPassword", form.text("removalPassword"));
            doors.addresses().remove(login, client, pages.messages(context));
            return "/account?notice=removed";
        });
    }

    void download(Context context) {
        Actor actor = Actor.of(context);
        context.header("Content-Disposition", "attachment; filename=\"doable.json\"")
                .header("Cache-Control", "no-store")
                .json(doors.export().of(actor, Client.of(context)));
    }

    void showDeletion(Context context) {
        pages.show(context, "account-deletion", FormView.empty());
    }

    void delete(Context context) {
        FormBody form = FormBody.of(context);
        Actor actor = Actor.of(context);
        try {
            doors.logins().confirm(actor, "currentPassword", form.text("currentPassword"));
        } catch (Failure failure) {
            Refusal.mark(context, failure);
            pages.show(context, "account-deletion", FormView.refused(form, failure));
            return;
        }
        doors.people().delete(actor.personId());
        doors.sessions().forget(context);
        context.redirect("/login?notice=deleted", HttpStatus.SEE_OTHER);
    }
}
