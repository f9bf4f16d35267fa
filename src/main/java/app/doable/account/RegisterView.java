package app.doable.account;

import app.doable.page.FormView;

/** The page to make an account on, unless registration is closed. */
public record RegisterView(FormView form, boolean open, boolean mailOn, boolean addressRequired) {}
