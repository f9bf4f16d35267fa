package app.doable.account;

import app.doable.page.FormView;

/** @param sent whether the form was accepted, which tells nothing about the address */
public record ForgotPasswordView(FormView form, boolean mailOn, boolean sent) {}
