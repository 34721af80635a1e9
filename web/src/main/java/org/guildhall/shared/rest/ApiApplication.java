package org.guildhall.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API lies under {@code /api}; each resource says its version. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}
