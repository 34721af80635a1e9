package org.guildhall.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.catalog.entity.ImportJobRepository;
import org.guildhall.catalog.entity.RowRefusal;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Settings;

/** What is known of imports: how far each is, and which rows it refused and why. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class ImportService {
  private static final int SHOWN = 20;
  private static final int PAGE = 200;

  @Inject ImportJobRepository jobs;
  @Inject ImportedShops shops;
  @Inject MediaRepository media;
  @Inject Settings settings;

  /** The newest imports, newest first. */
  public List<ImportJobDetails> newest() {
    return jobs.newest(SHOWN).stream().map(ImportJobDetails::of).toList();
  }

  /** How far an import is. Refuses an unknown one. */
  public ImportJobDetails progress(UUID jobId) {
    return ImportJobDetails.of(jobs.get(jobId));
  }

  /** Up to 200 refusals behind a row (0: from the first), in the file's order. */
  public List<RowRefusal> refusals(UUID jobId, int behindRow) {
    return jobs.refusals(jobId, behindRow, PAGE);
  }

  /** Where the file of an import lies. */
  @RolesAllowed(Roles.SYSTEM)
  public Path file(UUID jobId) {
    return folder().resolve(jobs.get(jobId).getStoredKey());
  }

  /** Where files that were brought in lie. */
  public Path folder() {
    return settings.mediaFolder().resolve("imports");
  }

  /** The account in whose name an import brings pictures. */
  @RolesAllowed(Roles.SYSTEM)
  public UUID keeper() {
    return shops.keeper();
  }

  /** The picture of listings without one, once it was brought. */
  @RolesAllowed(Roles.SYSTEM)
  public Optional<UUID> standIn() {
    return media.oldestOf(shops.keeper());
  }
}
