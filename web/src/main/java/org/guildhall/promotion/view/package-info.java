/** Pages on which makers and the office make things cheaper. */
package org.guildhall.promotion.view;
