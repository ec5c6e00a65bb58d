package io.mashang.codes.export;

import io.mashang.platform.access.Anyone;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file of an export, for whoever holds a ticket: the browser's own download, of any size. */
@RestController
class DownloadController {

    private final WriteExport writeExport;

    DownloadController(WriteExport writeExport) {
        this.writeExport = writeExport;
    }

    /** Written on the request's own thread: an asynchronous answer would be cut off by the container's time limit. */
    @GetMapping("/console/api/code-downloads/{ticket}")
    @Anyone
    void download(@PathVariable String ticket, HttpServletResponse response) throws IOException {
        WriteExport.Begun begun = writeExport.begin(ticket);
        boolean plain = begun.export().order().format() == ExportOrder.Format.CSV;
        response.setContentType(plain ? "text/csv;charset=UTF-8" : "application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes-" + begun.batch().id().text() + "-"
                + begun.export().order().from() + "-" + begun.export().order().to() + (plain ? ".csv\"" : ".zip\""));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        writeExport.write(begun, response.getOutputStream());
    }
}
