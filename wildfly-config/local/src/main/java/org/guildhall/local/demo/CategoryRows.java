package org.guildhall.local.demo;

/** The tree of categories; parents stand before their children in the file. */
final class CategoryRows {
  private static final int OLDER_THAN_THE_MARKET = 2400;

  private final Loading loading;

  CategoryRows(Loading loading) {
    this.loading = loading;
  }

  void write() {
    for (var category : loading.data().categories()) {
      var parent = category.parent();
      var when = loading.daysAgo(OLDER_THAN_THE_MARKET, category.slug());
      loading
          .into("category")
          .with("id", loading.ids().make("category/" + category.slug(), when))
          .with("parent_id", parent == null ? null : loading.ids().of("category/" + parent))
          .with("name", category.name())
          .with("slug", category.slug())
          .with("path", parent == null ? category.slug() : parent + "/" + category.slug())
          .with("position", category.position())
          .with("tax_code", category.taxCode());
    }
  }
}
