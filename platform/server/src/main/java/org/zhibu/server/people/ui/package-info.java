/** The register's page. */
@NullMarked
package org.zhibu.server.people.ui;

import org.jspecify.annotations.NullMarked;
