/** What the gateways of several domains need to reach foreign systems. */
package org.guildhall.shared.gateway;
