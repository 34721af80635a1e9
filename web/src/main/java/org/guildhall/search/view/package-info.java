/** What the search field asks while someone types. */
package org.guildhall.search.view;
