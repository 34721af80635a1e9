/** Shops as shoppers see them and as their owners change them. */
package org.guildhall.shop.service;
