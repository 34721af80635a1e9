package org.guildhall.ledger.entity;

/** What a rule can name by its address. */
public enum ScopeKind {
  PRODUCT("Product", "product"),
  CATEGORY("Category", "category"),
  SHOP("Shop", "shop");

  private final String entity;
  private final String field;

  ScopeKind(String entity, String field) {
    this.entity = entity;
    this.field = field;
  }

  String entity() {
    return entity;
  }

  String field() {
    return field;
  }
}
