package org.guildhall.cart.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.cart.entity.CartOwner;
import org.guildhall.shared.service.Caller;

/** Whose cart a request means. */
@ApplicationScoped
public class CartOwners {
  @Inject Caller caller;

  /** The signed-in account, else the guest of this cookie, else nobody. */
  public Optional<CartOwner> of(String guestToken) {
    return caller
        .find()
        .map(CartOwner::account)
        .or(
            () ->
                Optional.ofNullable(guestToken)
                    .filter(token -> !token.isBlank())
                    .map(SecretHash::of)
                    .map(CartOwner::guest));
  }
}
