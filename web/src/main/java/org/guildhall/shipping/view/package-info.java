/** Pages on which makers say where they ship to and for how much. */
package org.guildhall.shipping.view;
