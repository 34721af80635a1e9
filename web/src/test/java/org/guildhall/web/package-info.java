/**
 * Rules that hold over all pages, styles and texts together; each is also seen failing on a bad
 * page.
 */
package org.guildhall.web;
