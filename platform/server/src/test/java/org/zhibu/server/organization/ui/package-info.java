@NullMarked
package org.zhibu.server.organization.ui;

import org.jspecify.annotations.NullMarked;
