package org.guildhall.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.entity.AccountError;
import org.guildhall.account.entity.Address;
import org.guildhall.account.entity.AddressKind;
import org.guildhall.account.entity.AddressRepository;
import org.guildhall.account.entity.PostalAddress;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/**
 * The addresses a member keeps for parcels. Orders copy an address; a change never reaches them.
 */
@Stateless
@RolesAllowed(Roles.BUYER)
public class AddressBookService {
  static final int MOST = 20;

  @Inject AddressRepository addresses;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The caller's addresses, the default one first. */
  public List<AddressDetails> own() {
    return mine().stream().map(AddressDetails::of).toList();
  }

  /** One of the caller's addresses; a foreign one is not found. */
  public AddressDetails own(UUID id) {
    return AddressDetails.of(addresses.ownedBy(caller.accountId(), id));
  }

  /** Keeps an address; the first becomes the default. Refuses more than 20. */
  public UUID add(PostalAddress written) {
    var present = mine().size();
    if (present >= MOST) {
      throw new BusinessException(AccountError.ADDRESS_LIMIT, MOST);
    }
    var now = clock.instant();
    var address = Address.keep(Ids.at(now), caller.accountId(), AddressKind.SHIPPING, written, now);
    if (present == 0) {
      address.makeDefault(now);
    }
    addresses.add(address);
    return address.getId();
  }

  public void correct(UUID id, PostalAddress written) {
    addresses.ownedBy(caller.accountId(), id).correct(written, clock.instant());
  }

  /** Makes one address the one that checkout offers first. */
  public void makeDefault(UUID id) {
    var now = clock.instant();
    addresses.ownedBy(caller.accountId(), id);
    addresses.clearDefault(caller.accountId(), AddressKind.SHIPPING, now);
    addresses.ownedBy(caller.accountId(), id).makeDefault(now);
  }

  public void remove(UUID id) {
    addresses.remove(addresses.ownedBy(caller.accountId(), id));
  }

  private List<Address> mine() {
    return addresses.ownedBy(caller.accountId(), AddressKind.SHIPPING);
  }
}
