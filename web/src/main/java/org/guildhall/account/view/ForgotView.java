package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.service.PasswordService;

/** Asking for a way back in. */
@Named
@RequestScoped
public class ForgotView {
  @Inject PasswordService passwords;
  @Inject SignInFlow flow;
  private String email;

  public void send() {
    passwords.forgot(email, flow.visit());
    flow.go("/forgot?said=account.reset_sent");
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
