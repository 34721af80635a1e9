/** The office's pages about the market as a whole. */
package org.guildhall.reporting.view;
