package app.doable.account;

import app.doable.http.JsonBody;
import app.doable.page.Pages;
import io.javalin.http.Context;
import java.util.Map;

/** One's own account as JSON. */
final class AccountApi {
    private final AccountDoors doors;
    private final Pages pages;

    AccountApi(AccountDoors doors, Pages pages) {
        this.doors = doors;
        this.pages = pages;
    }

    void show(Context context) {
        context.json(AccountJson.of(doors.profiles().find(Actor.of(context))));
    }

    /** Members that are left out stay as they were; those that only GET gives are ignored. */
    void edit(Context context) {
        JsonBody body = JsonBody.read(context);
        Profiles.Edit edit = new Profiles.Edit(
                body.optionalText("username"),
                body.optionalText("displayName"),
                body.optionalText("language"),
                body.optionalText("theme"),
                body.optionalText("timeZone"),
                body.optionalBoolean("letterKeys"));
        body.ignore(AccountJson.READ_ONLY);
        body.finish();
        context.json(AccountJson.of(doors.profiles().edit(Actor.of(context), edit, Client.of(context))));
    }

    void changePassword(Context context) {
        JsonBody body = JsonBody.read(context);
        String current = body.text("currentPassword");
        String password = body.text("newPassword");
        body.finish();
        Actor actor = Actor.of(context);
        doors.logins().confirm(actor, "currentPassword", current);
        doors.passwords().change(actor, "newPassword", password, Client.of(context), pages.messages(context));
        context.json(Map.of("message", "Password changed successfully"));
    }

    void changeAddress(Context context) {
        JsonBody body = JsonBody.read(context);
        String email = body.text("email");
        String password = body.text("currentPassword");
        body.finish();
        Login login = doors.logins().confirm(Actor.of(context), "currentPassword", password);
        doors.addresses().change(login, email, Client.of(context), pages.messages(context));
        context.status(202).json(Map.of("message", "A link is on its way to the address"));
    }

    void removeAddress(Context context) {
        JsonBody body = JsonBody.read(context);
        String password = body.text("currentPassword");
        body.finish();
        Login login = doors.logins().confirm(Actor.of(context), "currentPassword", password);
        doors.addresses().remove(login, Client.of(context), pages.messages(context));
        context.json(Map.of("message", "Address removed successfully"));
    }

    /** Every member is described by its feature; the file grows by members only. */
    void download(Context context) {
        Actor actor = Actor.of(context);
        context.header("Content-Disposition", "attachment; filename=\"doable.json\"")
                .header("Cache-Control", "no-store")
                .json(doors.export().of(actor, Client.of(context)));
    }

    void delete(Context context) {
        JsonBody body = JsonBody.read(context);
        String password = body.text("currentPassword");
        body.finish();
        doors.logins().confirm(Actor.of(context), "currentPassword", password);
        doors.people().delete(Actor.of(context).personId());
        doors.sessions().forget(context);
        context.json(Map.of("message", "Account deleted successfully"));
    }

    void listEvents(Context context) {
        context.json(doors.events().newest(Actor.of(context).personId()).stream()
                .map(SecurityEventJson::of)
                .toList());
    }
}
