/** What the law adds to a price at a destination. */
package org.guildhall.tax.service;
