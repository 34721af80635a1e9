package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signing out, from any page of the account. */
@Named
@RequestScoped
public class SignOutView {
  @Inject SignInFlow flow;

  public void leave() {
    flow.leave();
  }
}
