/** How every service speaks HTTP: problems, paging, conditional requests, field selection and repeated requests. */
package org.entente.chassis.http;
