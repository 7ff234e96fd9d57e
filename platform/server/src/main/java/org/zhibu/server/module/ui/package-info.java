/** Pages of the modules: what an organisation switches on, what a committee says of them, what the operator installed. */
@NullMarked
package org.zhibu.server.module.ui;

import org.jspecify.annotations.NullMarked;
