package org.guildhall.account.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.account.service.PasswordService;
import org.guildhall.account.service.ProfileDetails;
import org.guildhall.account.service.ProfileService;

/** One's own name, mail address and password. */
@Named
@RequestScoped
public class ProfileView {
  @Inject ProfileService profiles;
  @Inject PasswordService passwords;
  @Inject SignInFlow flow;
  private ProfileDetails profile;
  private String displayName;
  private String present;
  private String password;

  @PostConstruct
  void load() {
    profile = profiles.own();
    displayName = profile.displayName();
  }

  public void rename() {
    profiles.rename(displayName);
    flow.go("/account?said=common.saved");
  }

  public void changePassword() {
    flow.stay(passwords.changeOwn(present, password));
    flow.go("/account?said=account.password_changed_here");
  }

  public ProfileDetails getProfile() {
    return profile;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
