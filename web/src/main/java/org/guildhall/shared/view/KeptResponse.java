package org.guildhall.shared.view;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An answer held back until it is whole, so that its entity tag can be made of its content. */
final class KeptResponse extends HttpServletResponseWrapper {
  private static final int USUAL_PAGE = 64 * 1024;
  private static final int TAG_BYTES = 12;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_PAGE);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));

  KeptResponse(HttpServletResponse response) {
    super(response);
  }

  /** The page as it is, unchanged for the same content; weak, for it may travel compressed. */
  String tag() {
    writer.flush();
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body.toByteArray());
      return "W/\""
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(java.util.Arrays.copyOf(hash, TAG_BYTES))
          + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  boolean hasBody() {
    writer.flush();
    return body.size() > 0;
  }

  /** Sends what was held back. */
  void release() throws IOException {
    writer.flush();
    var response = getResponse();
    response.setContentLength(body.size());
    body.writeTo(response.getOutputStream());
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Held();
  }

  @Override
  public void flushBuffer() {
    // nothing leaves before the whole page is there
  }

  @Override
  public void setContentLength(int length) {
    // known when it is released
  }

  @Override
  public void setContentLengthLong(long length) {
    // known when it is released
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    writer.flush();
    body.reset();
  }

  @Override
  public void reset() {
    super.reset();
    writer.flush();
    body.reset();
  }

  private final class Held extends ServletOutputStream {
    @Override
    public void write(int one) {
      body.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      body.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("pages are written in one go");
    }
  }
}
