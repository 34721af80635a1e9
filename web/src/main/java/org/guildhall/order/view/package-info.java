/**
 * Pages of orders: the buyer's and the maker's. Views hold what a form needs and call one service
 * method per click; the maker's begin with {@code Maker}, since buyers have orders too.
 */
package org.guildhall.order.view;
