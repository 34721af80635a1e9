package org.guildhall.shared.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * Keeps PrimeFaces out of storefront requests. Its policy support would give every visitor a
 * session for the nonce; storefront pages run no inline script and need none.
 */
public class StorefrontContextFactory extends FacesContextFactory {

  public StorefrontContextFactory(FacesContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public FacesContext getFacesContext(
      Object application, Object request, Object response, Lifecycle lifecycle) {
    var context = getWrapped().getFacesContext(application, request, response, lifecycle);
    if (context instanceof PrimeFacesContext library
        && request instanceof HttpServletRequest http
        && !Area.of(http).isBackOffice()) {
      return new Plain(library.getWrapped());
    }
    return context;
  }

  private static final class Plain extends FacesContextWrapper {
    Plain(FacesContext wrapped) {
      super(wrapped);
      var state = new CspState(this);
      state.setInitialized(true);
      getAttributes().put(CspState.class.getName(), state);
      setCurrentInstance(this);
    }
  }
}
