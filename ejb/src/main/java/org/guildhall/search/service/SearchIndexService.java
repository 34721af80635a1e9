package org.guildhall.search.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.search.entity.ProductIndexRepository;
import org.guildhall.search.entity.ProductIndexer;
import org.guildhall.shared.service.Roles;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Keeps the index like the rows. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class SearchIndexService {
  private static final Logger LOG = Logger.getLogger(SearchIndexService.class);

  @Inject ProductIndexer indexer;
  @Inject ProductIndexRepository index;
  @Inject IndexState state;

  /** Brings one listing up to date, whatever happened to it. */
  public void refresh(UUID productId) {
    indexer.refresh(productId);
  }

  /** Brings all listings of a shop up to date, after it was closed or opened. */
  public void refreshShop(UUID shopId) {
    indexer.ofShop(shopId).forEach(indexer::refresh);
  }

  /** Builds the index anew when it is empty or has another number of listings than the rows. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void repair() throws InterruptedException {
    long rows = indexer.countRows();
    long indexed = indexed();
    if (rows != indexed) {
      LOG.infof("the index has %d of %d listings; building it anew", indexed, rows);
      indexer.rebuild();
      LOG.infof("the index has %d listings", rows);
    }
    state.ready();
  }

  private long indexed() {
    try {
      return index.count();
    } catch (SearchException e) {
      // an index that cannot even be counted is built anew
      LOG.warn("the index cannot be read", e);
      return -1;
    }
  }
}
