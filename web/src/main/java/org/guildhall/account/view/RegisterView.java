package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.service.AccountService;
import org.guildhall.account.service.RegisterCommand;

/** Becoming a member. */
@Named
@RequestScoped
public class RegisterView {
  @Inject AccountService accounts;
  @Inject SignInFlow flow;
  private String displayName;
  private String email;
  private String password;
  private boolean wantsNews;

  public void register() {
    accounts.register(new RegisterCommand(displayName, email, password, wantsNews), flow.visit());
    flow.go("/verify");
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
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

  public boolean isWantsNews() {
    return wantsNews;
  }

  public void setWantsNews(boolean wantsNews) {
    this.wantsNews = wantsNews;
  }
}
