/**
 * What every page stands on: clean addresses, texts, formats, headers, assets and the one place
 * where a refusal becomes a message.
 *
 * <p>The decision to know: storefront pages keep no session and run no script but our own, so
 * everything a page needs travels in its address, its form or the cart cookie.
 */
package org.guildhall.shared.view;
