package org.guildhall.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Roles;

/** Takes a file in: stored and weighed first, then its job and the event are one commit. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportStartService {
  @Inject ImportService imports;
  @Inject ImportJobService jobs;
  @Inject Clock clock;

  /**
   * Stores the CSV and queues its import. Refuses a file that is being imported right now; one that
   * was imported before runs again and changes only what differs.
   */
  public UUID start(String fileName, InputStream content) {
    var id = Ids.next(clock);
    var key = id + ".csv";
    var hash = store(key, content);
    jobs.open(id, fileName, hash, key);
    return id;
  }

  private String store(String key, InputStream content) {
    try {
      Files.createDirectories(imports.folder());
      var digest = MessageDigest.getInstance("SHA-256");
      try (var in = new DigestInputStream(content, digest)) {
        Files.copy(in, imports.folder().resolve(key));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
