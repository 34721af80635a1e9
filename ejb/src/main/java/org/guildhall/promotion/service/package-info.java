/** Coupons and sales: making them, saying what they come to, and counting their uses. */
package org.guildhall.promotion.service;
