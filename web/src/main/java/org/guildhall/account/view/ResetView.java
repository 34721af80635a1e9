package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.service.PasswordService;
import org.omnifaces.cdi.Param;

/** Choosing a new password with the link of a mail. */
@Named
@RequestScoped
public class ResetView {
  @Inject @Param String token;
  @Inject PasswordService passwords;
  @Inject SignInFlow flow;
  private String password;

  public void reset() {
    passwords.reset(token, password, flow.visit());
    flow.go("/login?said=account.password_changed");
  }

  public boolean isWithToken() {
    return token != null;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
