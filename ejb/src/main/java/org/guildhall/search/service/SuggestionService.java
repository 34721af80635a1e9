package org.guildhall.search.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.catalog.service.CategoryTree;
import org.guildhall.search.entity.ProductIndexRepository;
import org.guildhall.search.entity.TextSearchRepository;
import org.guildhall.shop.entity.ShopRowRepository;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Completes what a shopper has begun to type. */
@Stateless
@PermitAll
public class SuggestionService {
  private static final Logger LOG = Logger.getLogger(SuggestionService.class);
  private static final int FEW = 3;
  private static final int LISTINGS = 5;

  @Inject ProductIndexRepository index;
  @Inject TextSearchRepository texts;
  @Inject ShopRowRepository shops;
  @Inject CategoryTree tree;
  @Inject IndexState state;

  /** Up to eleven suggestions: categories, makers, then things; none for under two letters. */
  public List<Suggestion> suggest(String typed) {
    var letters = Words.text(typed);
    if (letters.length() < 2) {
      return List.of();
    }
    var found = new ArrayList<Suggestion>();
    tree.matching(letters, FEW)
        .forEach(c -> found.add(of(Suggestion.Kind.CATEGORY, c.name(), "/c/" + c.path())));
    shops
        .startingWith(letters, FEW)
        .forEach(s -> found.add(of(Suggestion.Kind.SHOP, s.name(), "/shop/" + s.slug())));
    titles(letters).stream()
        .distinct()
        .forEach(t -> found.add(of(Suggestion.Kind.LISTING, t, "/search?q=" + encoded(t))));
    return found;
  }

  private List<String> titles(String letters) {
    if (state.isReady()) {
      try {
        return index.titlesLike(letters, LISTINGS);
      } catch (SearchException e) {
        // as in SearchService: the database answers while the index is away
        LOG.warn("the search index does not answer; the database does", e);
        state.away();
      }
    }
    return texts.titlesLike(letters, LISTINGS);
  }

  private static Suggestion of(Suggestion.Kind kind, String text, String path) {
    return new Suggestion(kind, text, path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
