@NullMarked
package org.zhibu.server.job.ui;

import org.jspecify.annotations.NullMarked;
