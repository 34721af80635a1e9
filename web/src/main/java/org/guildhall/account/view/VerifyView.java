package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.service.AccountService;
import org.omnifaces.cdi.Param;

/**
 * Proving a mail address. The link of the mail only opens the page: programs that look into mails
 * follow links, and a button is pressed by a person.
 */
@Named
@RequestScoped
public class VerifyView {
  @Inject @Param String token;
  @Inject AccountService accounts;
  @Inject SignInFlow flow;
  private String email;

  public void verify() {
    flow.enter(accounts.verify(token, flow.visit()), "/account?said=account.verified");
  }

  public void resend() {
    accounts.resend(email, flow.visit());
    flow.go("/verify?said=account.sent_again");
  }

  public boolean isWithToken() {
    return token != null;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
