package org.guildhall.catalog.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.RowRefusal;
import org.guildhall.catalog.service.ImportJobDetails;
import org.guildhall.catalog.service.ImportService;
import org.guildhall.catalog.service.ImportStartService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.primefaces.model.file.UploadedFile;

/** Brings a catalogue in and shows how far each import is and what it refused. */
@Named
@ViewScoped
public class ImportsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient ImportService imports;
  @Inject transient ImportStartService start;

  private String job;
  private int behind;
  private transient UploadedFile file;

  /** Takes the file and shows its import. */
  public String bring() {
    if (file == null || file.getSize() == 0) {
      throw BusinessException.at("file", SharedError.REQUIRED);
    }
    try (var content = file.getInputStream()) {
      var id = start.start(file.getFileName(), content);
      return "/office/import/imports.xhtml?faces-redirect=true&job=" + id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<ImportJobDetails> getJobs() {
    return imports.newest();
  }

  /** True while an import is under way: the page asks again. */
  public boolean isWorking() {
    return getJobs().stream().anyMatch(ImportJobDetails::isRunning);
  }

  public List<RowRefusal> getRefusals() {
    return job == null ? List.of() : imports.refusals(UUID.fromString(job), behind);
  }

  public ImportJobDetails getOpened() {
    return job == null ? null : imports.progress(UUID.fromString(job));
  }

  /** The row behind which the next page of refusals begins. */
  public int getNext() {
    var shown = getRefusals();
    return shown.isEmpty() ? behind : shown.get(shown.size() - 1).row();
  }

  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = job;
  }

  public int getBehind() {
    return behind;
  }

  public void setBehind(int behind) {
    this.behind = behind;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
