package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.service.SignInService;
import org.omnifaces.cdi.Param;

/** Signing in. */
@Named
@RequestScoped
public class LoginView {
  @Inject @Param String next;
  @Inject SignInService signIn;
  @Inject SignInFlow flow;
  private String email;
  private String password;

  public void enter() {
    flow.enter(signIn.signIn(email, password, flow.visit()), next);
  }

  public String getNext() {
    return LocalPath.of(next, null);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
