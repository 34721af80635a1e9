package org.guildhall.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.AccountError;
import org.guildhall.account.entity.Email;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInServiceTest {
  private static final Visit HERE = new Visit("192.0.2.7", "cart-hash");
  private static final UUID JUNE = UUID.randomUUID();

  private final List<String> happened = new ArrayList<>();
  private final SignInService signIn = new SignInService();
  private int triesLeft = 10;

  @BeforeEach
  void build() {
    signIn.passwords = PasswordsTest.cheap();
    signIn.credentials = new OneAccount(signIn.passwords.hash("kiln smoke"));
    signIn.throttle = new CountedTries();
  }

  @Test
  void letsInWhoKnowsThePassword() {
    var signedIn = signIn.signIn("June@example.com", "kiln smoke", HERE);

    assertThat(signedIn).isEqualTo(new SignedIn(JUNE, 0));
    assertThat(happened)
        .containsExactly(
            "took SIGN_IN_BY_ADDRESS",
            "took SIGN_IN_BY_EMAIL",
            "forgot SIGN_IN_BY_EMAIL",
            "gave back SIGN_IN_BY_ADDRESS",
            "in with cart-hash");
  }

  @Test
  void answersAWrongPasswordAndAnUnknownAddressAlike() {
    refused(AccountError.SIGN_IN_REFUSED, "june@example.com", "kiln fire");
    assertThat(happened).contains("failed").doesNotContain("in with cart-hash");
    happened.clear();

    refused(AccountError.SIGN_IN_REFUSED, "nobody@example.com", "kiln fire");
    refused(AccountError.SIGN_IN_REFUSED, "nobody@example.com", null);
    assertThat(happened).containsOnly("took SIGN_IN_BY_ADDRESS", "took SIGN_IN_BY_EMAIL");
  }

  @Test
  void doesNotEvenLookAtThePasswordOnceTheTriesAreUsedUp() {
    triesLeft = 1;

    refused(AccountError.THROTTLED, "june@example.com", "kiln smoke");
    assertThat(happened).containsExactly("took SIGN_IN_BY_ADDRESS");
  }

  private void refused(AccountError code, String email, String password) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> signIn.signIn(email, password, HERE))
        .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(code));
  }

  private final class OneAccount extends CredentialService {
    private final String hash;

    OneAccount(String hash) {
      this.hash = hash;
    }

    @Override
    public Optional<Known> find(Email email) {
      return Optional.of(new Known(JUNE, hash))
          .filter(known -> email.text().equals("june@example.com"));
    }

    @Override
    public void failed(UUID accountId) {
      happened.add("failed");
    }

    @Override
    public SignedIn succeeded(UUID accountId, Visit visit) {
      happened.add("in with " + visit.guestCartTokenHash());
      return new SignedIn(accountId, 0);
    }
  }

  private final class CountedTries extends ThrottleService {
    @Override
    public void take(Limit limit, String who) {
      if (triesLeft-- == 0) {
        throw new BusinessException(AccountError.THROTTLED);
      }
      happened.add("took " + limit);
    }

    @Override
    public void giveBack(Limit limit, String who) {
      happened.add("gave back " + limit);
    }

    @Override
    public void forget(Limit limit, String who) {
      happened.add("forgot " + limit);
    }
  }
}
