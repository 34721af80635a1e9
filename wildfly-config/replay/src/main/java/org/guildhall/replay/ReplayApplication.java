package org.guildhall.replay;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything lies right under the context root. */
@ApplicationPath("/")
public class ReplayApplication extends Application {}
